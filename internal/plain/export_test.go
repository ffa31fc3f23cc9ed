package plain

import "io"

// Escaper returns the writer that an encoder writes to.
func Escaper(w io.Writer) io.Writer { return &escaper{w: w} }
