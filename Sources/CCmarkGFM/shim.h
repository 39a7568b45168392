// The headers of libcmark-gfm, and what the library exports without a public header of its own.
#ifndef KOTAE_CCMARK_GFM_SHIM_H
#define KOTAE_CCMARK_GFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <stdint.h>
#include <string.h>

// Exported for the extensions library, declared in utf8.h, which not every packager installs. They answer what the linked
// version takes for white space and punctuation; a table of ours would drift from it.
extern int cmark_utf8proc_is_space(int32_t uc);
extern int cmark_utf8proc_is_punctuation(int32_t uc);

// 'cmark_node_type' has values beyond its enumerators: extensions register theirs at run time.
static inline uint32_t ccmark_node_type(cmark_node *node) { return (uint32_t)cmark_node_get_type(node); }

static inline size_t ccmark_length(const char *text) { return text == NULL ? 0 : strlen(text); }

// Lists that tasklist items belong to have plain item nodes; only this name tells a task.
static inline int ccmark_is_task(cmark_node *node) { return strcmp(cmark_node_get_type_string(node), "tasklist") == 0; }

// The options are macros with shifts, which the importer leaves out. Source positions also make the library count lines
// inside of paragraphs.
static const int ccmark_options = CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE;
static const int ccmark_render_options = CMARK_OPT_UNSAFE;
static const int ccmark_footnotes = CMARK_OPT_FOOTNOTES;

#endif
