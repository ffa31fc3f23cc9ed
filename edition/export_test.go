package edition

// PlainSentence is plainSentence, for tests.
var PlainSentence = plainSentence
