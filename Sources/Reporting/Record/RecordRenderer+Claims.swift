import JSON
import Model
import Numbers
import Text

extension RecordRenderer {
    mutating func writeClaims() {
        array("claims", document.claims.enumerated()) { renderer, element in
            renderer.write(element.element, at: element.offset)
        }
    }

    private mutating func write(_ claim: Claim, at index: Int) {
        json.beginObject()
        member("id", Reference.claim(index))
        bounds(claim.bytes)
        member("text", wordsOf: claim.bytes)
        span("phrase", claim.phrase)
        member("kind", claim.kind.rawValue)
        write(claim.quantity)
        member("unit", claim.unit.name)
        member("unit_code", claim.unit.code)
        member("currency", claim.unit.currency)
        member("per", claim.unit.per)
        member("concept", wordsOf: claim.concept)
        member("holder", wordsOf: claim.holder)
        write(claim.change)
        member("polarity", claim.polarity.rawValue)
        member("modality", claim.modality.rawValue)
        member("as_of", claim.asOf)
        member("place", wordsOf: claim.place)
        write(claim.attribution)
        member("sentence", claim.sentence)
        member("rule", claim.rule)
        strings("warnings", claim.warnings)
        json.endObject()
    }

    private mutating func write(_ quantity: Quantity) {
        member("value", quantity.value?.description)
        member("min", quantity.min?.description)
        member("max", quantity.max?.description)
        member("comparator", quantity.comparator.rawValue)
        member("modifier", wordsOf: quantity.modifier)
        member("vague", quantity.isVague)
    }

    private mutating func write(_ change: Change?) {
        json.key("change")
        guard let change else { return json.null() }
        json.beginObject()
        member("direction", change.direction.rawValue)
        member("role", change.role.rawValue)
        member("of", wordsOf: change.of)
        json.endObject()
    }

    private mutating func write(_ attribution: Attribution?) {
        json.key("attribution")
        guard let attribution else { return json.null() }
        json.beginObject()
        member("form", attribution.form.rawValue)
        member("source", wordsOf: attribution.source.bytes)
        member("source_entity", document.identity(of: attribution.source)?.id)
        member("via", wordsOf: attribution.via?.bytes)
        member("via_entity", attribution.via.flatMap { document.identity(of: $0)?.id })
        member("cue", wordsOf: attribution.cue)
        member("quote", Reference.quote(attribution.quote))
        json.endObject()
    }
}
