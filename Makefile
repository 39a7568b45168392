# The two commands that everything starts from:
#   make site   builds the bundled knowledge base into public/
#   make test   builds, tests and checks everything
# Both install what is missing first. V=1 shows all output instead of one line for each step.

SHELL := bash
# One step after the other also under -j: all of them share .build, which one process at a time can use.
.NOTPARALLEL:
.PHONY: help site test lint bench clean

help:
	@echo "make site    build the release binary and the bundled site into public/"
	@echo "make test    build, run all tests and all checks"
	@echo "make lint    check the sources' format, imports, purity, size and the documents' links"
	@echo "make bench   measure the parts of a build, then Kotae beside its peers; FILTER='query.*' for some parts only"
	@echo "make clean   remove what was built, but not public/"

site:
	@bin/setup site
	@bin/step "build kotae (release)" swift build -c release --product kotae
	@.build/release/kotae build

test:
	@bin/setup test
	@bin/test

lint:
	@bin/setup lint
	@bin/check format imports benchmarks purity size links

bench:
	@bin/setup site
	@bin/bench $(if $(FILTER),--filter '$(FILTER)') $(if $(FORMAT),--format $(FORMAT))

clean:
	@rm -rf .build .build-tools Benchmarks/.build
