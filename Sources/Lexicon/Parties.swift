/// Someone the work is for: who may have been trafficked, or the worker who reports it.
package enum Person { package typealias ID = Identifier<Person> }

/// An organisation that takes part: a ministry, a police force, a shelter's operator.
package enum Agency { package typealias ID = Identifier<Agency> }

/// A part of an agency with one function. Permission is bound to it, because one agency may protect and enforce.
package enum AgencyUnit { package typealias ID = Identifier<AgencyUnit> }

/// Someone who signs in and works on cases.
package enum Worker { package typealias ID = Identifier<Worker> }
