// libxml2's HTML push parser and SAX callbacks. What Swift cannot import (variadic callbacks, macros) is wrapped here.
#ifndef COPYDESK_CLIBXML_H
#define COPYDESK_CLIBXML_H

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlversion.h>

#endif
