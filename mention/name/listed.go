package name

// Key returns the form of a name that compares across reports: lower case,
// without marks over letters, hyphens as spaces, without apostrophes, dots,
// single letters in the middle, "the" before and "Jr." after.
func Key(s string) string { return English().key(s) }

// A Listing is what the lists say of a place.
type Listing struct {
	Canonical string
	Country   string // ISO 3166-1 alpha-2 code; empty for a sea or a part of the world
	Kind      string // country, capital, city, state, region, vague, sea
	Local     string // of a city: its name in GeoNames, where it differs
}

// Listed returns what the lists say of a place by a form of its name.
func Listed(form string) (Listing, bool) {
	l := English()
	k := l.knowns.Get(form)
	if k == nil || k.typ != Place {
		return Listing{}, false
	}
	return Listing{k.canon, k.country, k.kind, l.local.Get(k.canon)}, true
}
