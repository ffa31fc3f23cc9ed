package collate

import "stemma/collate/ref"

// What a Collation speaks of, as later stations name it.
type (
	// A Ref names a claim of a witness.
	Ref = ref.Ref
	// A FigRef names a figure of a witness.
	FigRef = ref.FigRef
	// A QuoteRef names a quote of a witness.
	QuoteRef = ref.QuoteRef
	// A MemberRef names a member of a witness's cast.
	MemberRef = ref.MemberRef
	// At is a span of a witness.
	At = ref.At
)
