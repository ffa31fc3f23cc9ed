package collate

import "stemma/claim/slot"

// Family returns the family of a counted noun: words that reports use for one
// another when they count.
func Family(head string) string { return slot.English().Family(head) }
