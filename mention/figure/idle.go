package figure

// idle reports a number with a unit or a noun that says nothing of the story:
// the name of a statistic, a title that counts its items, the tally under a
// post, the time it takes to read.
func (r *reader) idle(f *found) bool {
	ps, i, j := r.ps, f.from, f.to
	if f.Dimension == "time" && f.Unit != "" {
		return r.statistic(f) || readingTime(ps, i, j) || delayed(ps, i)
	}
	if !f.np.ok || f.Bound != Exact || !f.num.digits {
		return false
	}
	h := f.np.head
	if keepListicle[ps[h].low] != "" && (i == 0 || ps[i-1].low == ":" || ps[i-1].low == "|") {
		switch wordAt(ps, h+1) {
		case "to", "you", "about", "why", "we", "from", "that", "for":
			return true
		}
	}
	return keepReader[ps[h].low] != "" && (wordAt(ps, i-1) == "|" || wordAt(ps, h+1) == "|")
}

// statistic reports "the three-month average", "a 10-year bond" and "the
// average of the past three months".
func (r *reader) statistic(f *found) bool {
	ps, j := r.ps, f.to
	if j < len(ps) && keepStatistic[ps[j].low] != "" && (hyphen(ps[j-2].low) || ps[j-1].pl && ps[j].low == "average") {
		return true
	}
	if !overPast(ps, f.from) {
		return false
	}
	for k := f.from - 1; k >= 0 && k > f.from-6; k-- {
		if ps[k].low == "average" || ps[k].low == "mean" {
			return true
		}
	}
	return false
}

// overPast reports "the past", "the last" and the like right before piece i.
func overPast(ps []piece, i int) bool {
	switch wordAt(ps, i-1) {
	case "past", "last", "previous", "preceding", "prior":
		return wordAt(ps, i-2) == "the"
	}
	return false
}

// counter reports a stroke between two numbers that is no fraction of anything:
// "photo 3/8".
func (r *reader) counter(f *found) bool {
	if !f.num.part || !f.num.digits || f.num.to-f.num.from != 3 || f.Bound != Exact || f.np.ok || f.Unit != fractionUnit {
		return false
	}
	w := wordAt(r.ps, f.to)
	return w != "of" && w != "the"
}

// readingTime reports "Reading time: 4 min" and "4-minute read".
func readingTime(ps []piece, i, j int) bool {
	if wordAt(ps, i-1) == ":" && wordAt(ps, i-2) == "time" && (wordAt(ps, i-3) == "reading" || wordAt(ps, i-3) == "read") {
		return true
	}
	return wordAt(ps, j) == "read" && (i == 0 || ps[i-1].kind == mark) && (j+1 >= len(ps) || ps[j+1].kind == mark)
}

// delayed reports the notice under a table of prices: "Quotes delayed by 20
// minutes".
func delayed(ps []piece, i int) bool {
	for k := i - 1; k > 0 && k > i-4; k-- {
		if ps[k].low == "delayed" {
			switch ps[k-1].low {
			case "figures", "quotes", "data", "prices":
				return true
			}
		}
	}
	return false
}

// weekdayDate reports "Mon 2/10": a date in figures behind the name of a day.
func weekdayDate(ps []piece, n numeral) bool {
	if !n.part || !n.digits || n.to-n.from != 3 {
		return false
	}
	switch w := wordAt(ps, n.from-1); w {
	case "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "date", "dated":
		return true
	default:
		return weekday(w) || w == "," && weekday(wordAt(ps, n.from-2))
	}
}
