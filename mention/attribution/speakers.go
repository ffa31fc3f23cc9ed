package attribution

// Speakers returns, for each of a report's n quotes, the index of the
// attribution that says who speaks it, or -1 where none does. Where several hold
// a quote, one inside the other, it is the innermost.
func Speakers(as []Attribution, n int) []int {
	return speakersOf(n, len(as), func(i int) *Attribution { return &as[i] })
}

func speakers(all []saying, n int) []int {
	return speakersOf(n, len(all), func(i int) *Attribution { return &all[i].Attribution })
}

// speakersOf is Speakers for m attributions that get returns.
func speakersOf(n, m int, get func(int) *Attribution) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	for i := range m {
		a := get(i)
		if len(a.Chain) == 0 {
			continue
		}
		for _, q := range a.Quotes {
			if q < 0 || q >= n {
				continue
			}
			if out[q] < 0 || a.Content.Len() < get(out[q]).Content.Len() {
				out[q] = i
			}
		}
	}
	return out
}

// plainly returns the attributions of sayings.
func plainly(all []saying) []Attribution {
	out := make([]Attribution, len(all))
	for i := range all {
		out[i] = all[i].Attribution
	}
	return out
}
