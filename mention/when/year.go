package when

// year reads years and longer: "2015", "the 1990s", "the '80s", "the nineties",
// "the 20th century".
func (f *finder) year(i int) (match, bool) {
	j := f.skipThe(i)
	if m, ok := f.decade(j); ok {
		return m, true
	}
	if m, ok := f.century(j); ok {
		return m, true
	}
	k := f.skip(j, "fiscal")
	if f.grainAt(k) == yearGrain && k == j && j > i {
		k++ // "the year 2015"
	}
	if n, end := f.yearInWords(k, k > j); end > k && (k == j && j == i || k > j) {
		return match{end: end, typ: Date, point: yearOf(n), by: byYearInWords}, true
	}
	if k == j && j > i { // "the 2015 vote": the year alone takes no article
		return match{}, false
	}
	if n := f.num(k); n >= minYear && n <= maxYear && len(f.ps[k].s) == 4 && (k > i && f.ps[k-1].s != "the" || f.isYear(k)) {
		return match{end: k + 1, typ: Date, point: yearOf(n), by: byYear}, true
	}
	return match{}, false
}

// yearInWords reads a year as it is spoken: "nineteen ninety-one", "nineteen
// oh five", "two thousand and four"; sure tells that "year" stands before it.
// Without that word it takes a preposition of time, and no noun after it: "in
// two thousand homes".
func (f *finder) yearInWords(k int, sure bool) (year, end int) {
	n, e := 0, k
	a, ok := f.lang.numerals.word(f.ps, k)
	switch {
	case !ok:
		return 0, k
	case a.n == 2 && a.b == useCount && f.is(k+1, "thousand"):
		n, e = 2000, k+2
		j := f.skip(e, "and")
		if v, end := f.smallNumber(j); end > j {
			n, e = n+v, end
		}
	case a.n >= 16 && a.n <= 20 && a.b != useVague:
		j := f.skip(k+1, "-")
		v, end := f.smallNumber(f.skip(j, "oh"))
		if end == j || v < 10 && !f.is(j, "oh") {
			return 0, k
		}
		n, e = 100*a.n+v, end
	default:
		return 0, k
	}
	if !sure && !(f.in(k-1, &f.lang.words.Spoken) && (!f.word(e) || f.ps[e].cap || f.in(e, &f.lang.words.Following))) {
		return 0, k
	}
	if f.unitAfter(e) {
		return 0, k
	}
	return n, e
}

// smallNumber reads one to ninety-nine in words.
func (f *finder) smallNumber(j int) (n, end int) {
	a, ok := f.lang.numerals.word(f.ps, j)
	if !ok || a.n < 1 || a.n > 99 || a.b != useTens && a.b != useCount || f.in(j, &f.lang.words.Collective) {
		return 0, j
	}
	if a.b == useTens {
		k := f.skip(j+1, "-")
		if u, ok := f.lang.numerals.word(f.ps, k); ok && u.b == useCount && u.n > 0 && u.n < 10 {
			return a.n + u.n, k + 1
		}
	}
	return a.n, j + 1
}

// decade reads "1990s", "1990's", "'80s" and "nineties" after "the".
func (f *finder) decade(j int) (match, bool) {
	e, ok := f.lang.numerals.word(f.ps, j)
	if ok && e.b == useDecade && f.is(j-1, "the") {
		return match{end: j + 1, typ: Date, point: decadeOf(1900 + e.n), by: byDecade.Then(e.ref)}, true
	}
	k := f.skip(j, "'")
	n := f.num(k)
	if n < 0 || n%10 != 0 || f.ps[k].gap {
		return match{}, false
	}
	end := k + 1
	switch {
	case f.is(end, "s") || f.is(end, "'s"):
		end++
	case f.is(end, "'") && f.is(end+1, "s") && f.glued(end, end+1):
		end += 2
	default:
		return match{}, false
	}
	switch {
	case n >= minYear && n <= maxYear && len(f.ps[k].s) == 4:
		return match{end: end, typ: Date, point: decadeOf(n), by: byDecade}, true
	case k > j && n >= 20 && n <= 90: // '80s: of the twentieth century, as the twenties of this one are written out
		return match{end: end, typ: Date, point: decadeOf(1900 + n), by: byDecade}, true
	}
	return match{}, false
}

func (f *finder) century(j int) (match, bool) {
	n, k := f.rank(j)
	if k > j {
		k = f.skip(k, "-")
	}
	if k == j || n < 2 || n > 29 || f.grainAt(k) != centuryGrain {
		return match{}, false
	}
	return match{end: k + 1, typ: Date, point: centuryOf(n), by: byCentury}, true
}

// rank reads an ordinal at piece j: "third", "20th".
func (f *finder) rank(j int) (n, end int) {
	if e, ok := f.lang.numerals.word(f.ps, j); ok && e.b == useRank {
		return e.n, j + 1
	}
	if n := f.num(j); n > 0 && n < 100 && !f.ps[j].gap && f.in(j+1, &f.lang.words.Ordinal) {
		return n, j + 2
	}
	return 0, j
}

// isYear reports whether four digits at piece k are a year and count nothing:
// by the word before them, the word after them, and their size.
func (f *finder) isYear(k int) bool {
	n := f.num(k)
	p := k - 1
	if f.is(p, "$") || f.is(p, "€") || f.is(p, "£") || f.is(p, "#") || f.in(p, &f.lang.words.Numbered) {
		return false
	}
	if k > 0 && !f.ps[p].gap && f.ps[p].kind != mark || k+1 < len(f.ps) && !f.ps[k].gap && f.ps[k+1].kind == letters && !f.is(k+1, "'s") {
		return false
	}
	if f.in(k+1, &f.lang.words.Counted) || f.unitAfter(k+1) {
		return false
	}
	modern := n >= 1800 && n <= 2099
	near := f.in(p, &f.lang.words.Year) ||
		modern && f.in(p, &f.lang.words.Owned) ||
		f.is(p, "-") || f.is(p, "the") && modern
	if !near {
		// "the election 2016." stands bare; "killed 2016 people" does not.
		return modern && (k+1 == len(f.ps) || f.ps[k+1].kind == mark && !f.is(k+1, "-") && !f.is(k+1, "/")) && (k == 0 || f.word(p) || f.is(p, ","))
	}
	strong := f.in(p, &f.lang.words.Dated)
	if modern {
		return strong || !f.round(n) || !f.word(k+1) || f.ps[k+1].cap
	}
	return strong && (k+1 == len(f.ps) || f.ps[k+1].kind == mark)
}

func (f *finder) round(n int) bool { return n%100 == 0 }

// plural reports whether piece k looks like a plural noun.
func (f *finder) plural(k int) bool {
	if !f.word(k) || f.ps[k].cap {
		return false
	}
	s := f.ps[k].s
	return len(s) > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's'
}
