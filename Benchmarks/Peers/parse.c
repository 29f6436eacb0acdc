/* parse FILE: libxml2 walks a document over SAX2, and nothing is done with it.
   No reader on top of libxml2 can be faster: the limit of GraphML in. */
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

static unsigned long elements;

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int namespaces, const xmlChar **declared, int attributes, int defaulted,
                  const xmlChar **values) {
  elements++;
}
static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {}
static void text(void *context, const xmlChar *bytes, int count) {}

int main(int count, char **arguments) {
  if (count != 2) return fprintf(stderr, "usage: parse FILE\n"), 64;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = text;
  int status = xmlSAXUserParseFile(&handler, NULL, arguments[1]);
  printf("check %lu\n", elements);
  return status != 0;
}
