package figure

// clauseMark reports a mark that ends a clause for the search of aspects.
func clauseMark(p piece) bool {
	if p.kind != mark {
		return false
	}
	switch p.low {
	case ";", ":", "(", ")", "—", "–", ".", "?", "!", "“", "”", "\"":
		return !(hyphen(p.low) && p.glued)
	}
	return false
}
