package spacy

// counted, where a test sets it, is told of work as it is done: moves made and
// scored, tokens, arcs and patterns looked at, bytes scanned other than one
// after the other. TestDoubling holds it to grow as texts do.
var counted func(n int)

// work counts n steps.
func work(n int) {
	if counted != nil {
		counted(n)
	}
}
