package name

import "sync"

// outletKeys maps every listed form of an outlet's name, as a Key, to the Key
// of its first form: "afp" to "agence france presse".
var outletKeys = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, l := range outletLex.Lines {
		canon := Key(l.Field(0))
		for _, f := range l.Fields {
			if _, ok := m[Key(f)]; !ok {
				m[Key(f)] = canon
			}
		}
	}
	return m
})

// OutletKey returns the Key of the outlet that s is a listed name of, or "".
func OutletKey(s string) string { return outletKeys()[Key(s)] }
