import CLibXML
import Text

/// libxml2's callbacks; each finds its ``MarkupTreeBuilder`` in the pointer that it is given.
enum MarkupCallbacks {
    // The handler holds constant function pointers and is copied into each parser.
    nonisolated(unsafe) static let handler: xmlSAXHandler = {
        var handler = xmlSAXHandler()
        handler.startElement = startElement
        handler.endElement = endElement
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = rawText
        return handler
    }()

    private static let startElement: startElementSAXFunc = { builder, name, _ in
        guard let name else { return }
        builder?.assumingMemoryBound(to: MarkupTreeBuilder.self).pointee.start(name)
    }

    private static let endElement: endElementSAXFunc = { builder, name in
        guard let name else { return }
        builder?.assumingMemoryBound(to: MarkupTreeBuilder.self).pointee.end(name)
    }

    private static let characters: charactersSAXFunc = { builder, start, count in
        guard let start, count > 0 else { return }
        builder?.assumingMemoryBound(to: MarkupTreeBuilder.self).pointee.text(isBlank: start.pointee == ASCII.space)
    }

    private static let rawText: cdataBlockSAXFunc = { builder, _, _ in
        builder?.assumingMemoryBound(to: MarkupTreeBuilder.self).pointee.code()
    }
}
