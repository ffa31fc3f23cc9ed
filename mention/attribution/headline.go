package attribution

// headline reads the colons of headlines: "Minister: no plans to resign" and
// "Tolva opposes dam: spokesman". The side that speaks must be a name of the
// cast that can, or an office.
func (u *unit) headline(f *finder) (cue, bool) {
	k := -1
	for i := range u.items {
		if u.spot(i) == colon {
			if k >= 0 {
				return cue{}, false
			}
			k = i
		}
	}
	if k < 1 || k+1 >= len(u.items) {
		return cue{}, false
	}
	if n := u.right(0); n.to == k && k <= 6 && f.speaks(u, n) {
		return u.silent(k, n, u.spans(k+1, len(u.items)), byColon), true
	}
	if n := u.right(k + 1); n.to == len(u.items) && n.to-n.from <= 6 && f.speaks(u, n) {
		return u.silent(k, n, u.spans(0, k), byColon), true
	}
	return cue{}, false
}

// speaks reports whether the phrase names one who can say something.
func (f *finder) speaks(u *unit, n np) bool {
	if f.lang.isRole(u.items[n.head].lower) {
		return true
	}
	s := f.resolve(u, n)
	return s.Kind == Person || s.Kind == Body || s.Kind == Outlet
}
