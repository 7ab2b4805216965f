// libxml2's HTML push parser and SAX callbacks. What Swift cannot import (variadic callbacks, macros) is wrapped here.
#ifndef COPYDESK_CLIBXML_H
#define COPYDESK_CLIBXML_H

// libxml2's headers bring in ICU's, which contradict those of Foundation's own ICU. They stay out: what they add are members of
// a structure that is only pointed to here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#endif
