"""What a check found, and how it walks the repository."""

import os


class Result:
    """Problems, and the number of things looked at: none at all is a problem too."""

    def __init__(self, looked_at, unit, problems):
        self.looked_at = looked_at
        self.unit = unit
        self.problems = problems
        self.skipped = None

    @classmethod
    def skip(cls, reason):
        """What cannot be checked on this machine; said, and no failure."""
        result = cls(1, "", [])
        result.skipped = reason
        return result

    def all_problems(self):
        if self.looked_at == 0:
            return [f"looked at no {self.unit}: a check that looked at nothing has not passed"] + self.problems
        return self.problems


def files(root, folders, endings):
    """Paths below `root`, sorted, of files below `folders` (or `folders` themselves) with one of the endings."""
    found = []
    for folder in folders:
        top = os.path.join(root, folder)
        if os.path.isfile(top):
            found.append(folder)
        for path, names, file_names in os.walk(top):
            names[:] = [name for name in names if not name.startswith(".") and name != "__pycache__"]
            for name in file_names:
                if name.endswith(tuple(endings)):
                    found.append(os.path.relpath(os.path.join(path, name), root))
    return sorted(found)


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def table(root, path):
    """The lines of a table, without comments, each with its number."""
    rows = []
    for number, line in enumerate(read(root, path).splitlines(), 1):
        line = line.split("#")[0].rstrip()
        if line:
            rows.append((number, line))
    return rows
