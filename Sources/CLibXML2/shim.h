#ifndef KRING_LIBXML2_SHIM_H
#define KRING_LIBXML2_SHIM_H

// Debian's libxml2 pulls in ICU, whose declarations clash with those of Foundation's own copy.
// Switching it off after the version header and before all others keeps them apart.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to touch.
static inline void kring_xmlFree(void *pointer) { xmlFree(pointer); }

#endif
