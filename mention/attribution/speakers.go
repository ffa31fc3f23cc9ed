package attribution

// Speakers tells, for each of a report's n quotes, the index of the
// attribution that says whose it is, or -1 where none does. Where several hold
// a quote, one inside the other, it is the innermost.
func Speakers(as []Attribution, n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	for i := range as {
		a := &as[i]
		if len(a.Chain) == 0 {
			continue
		}
		for _, q := range a.Quotes {
			if q < 0 || q >= n {
				continue
			}
			if out[q] < 0 || a.Content.Len() < as[out[q]].Content.Len() {
				out[q] = i
			}
		}
	}
	return out
}
