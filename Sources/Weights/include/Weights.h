// Data that lives in the binary: one function pair for each file under `data/`.
#ifndef COPYDESK_WEIGHTS_H
#define COPYDESK_WEIGHTS_H

#include <stddef.h>
#include <stdint.h>

#define WEIGHTS_FILE(name)                  \
    const uint8_t *weights_##name(void);    \
    size_t weights_##name##_count(void);

WEIGHTS_FILE(abbreviations)
WEIGHTS_FILE(block_model)
WEIGHTS_FILE(config_schema)
WEIGHTS_FILE(pipeline)
WEIGHTS_FILE(record_schema)
WEIGHTS_FILE(tables_schema)
WEIGHTS_FILE(clutter_phrases)
WEIGHTS_FILE(currencies)
WEIGHTS_FILE(units)
WEIGHTS_FILE(lemmas)
WEIGHTS_FILE(common_words)
WEIGHTS_FILE(person_names)
WEIGHTS_FILE(given_name_genders)
WEIGHTS_FILE(country_adjectives)
WEIGHTS_FILE(entity_names)
WEIGHTS_FILE(word_clusters)
WEIGHTS_FILE(entities_model)
WEIGHTS_FILE(syntax_model)

#endif
