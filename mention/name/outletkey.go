package name

// OutletKey returns the Key of the first form of the outlet that s is a listed name
// of, or "": "agence france presse" for "AFP".
func OutletKey(s string) string { return English().outlets.Get(Key(s)) }
