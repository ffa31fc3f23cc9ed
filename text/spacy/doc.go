// Package spacy reads English as spaCy 3.8 reads it: it runs the published
// pipeline en_core_web_sm in pure Go and gives the same tokens, tags, arcs,
// lemmas and names. It knows nothing of news; package text does.
//
// Text goes through these steps, each in a file of its own:
//
//	tokens      tokenizer.go   rules for affixes and exceptions
//	features    lexeme.go      what a word is to the networks: six hashes
//	embedding   embed.go       a vector a word type
//	context     encode.go      a vector a token, from four tokens either side
//	tags        tag.go
//	arcs        arcs.go        an arc-eager transition system; project.go
//	names       names.go       a transition system over begin, in, last, unit, out
//	morphology  ruler.go       from tags
//	lemmas      lemma.go       from tables and rules
//
// The products beneath are assembly on amd64 and arm64 and plain Go elsewhere;
// all give the same bits (docs/decisions/0005-the-order-of-summation.md). That
// of arm64 was run under emulation only.
package spacy
