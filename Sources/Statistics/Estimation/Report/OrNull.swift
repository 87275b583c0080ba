/// A value whose key is written as `null` where there is none, so that readers find the same keys each time.
@propertyWrapper
public struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
    public var wrappedValue: Value?

    public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    public func encode(to encoder: any Encoder) throws {
        var place = encoder.singleValueContainer()
        if let wrappedValue { try place.encode(wrappedValue) } else { try place.encodeNil() }
    }
}
