package proof

import (
	"io"

	"stemma/check"
)

// Page writes a proof as one self-contained page.
func Page(w io.Writer, p *check.Proof) error { return JSON(w, p) }
