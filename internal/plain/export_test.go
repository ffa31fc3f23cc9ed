package plain

import "io"

// Escaper is the writer below an encoder.
func Escaper(w io.Writer) io.Writer { return &escaper{w: w} }
