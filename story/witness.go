package story

// Sigla returns the sigla of n witnesses: A … Z, Aa, Ab … Az, Ba …
func Sigla(n int) []string {
	out := make([]string, n)
	for i := range out {
		if i < 26 {
			out[i] = string(rune('A' + i))
			continue
		}
		k := i - 26
		s := string(rune('a' + k%26))
		for k /= 26; ; k = k/26 - 1 {
			s = string(rune('A'+k%26)) + s
			if k < 26 {
				break
			}
		}
		out[i] = s
	}
	return out
}

// Witnesses gives every member its siglum, in member order.
func (s *Story) Witnesses() []Witness {
	sigla := Sigla(len(s.Members))
	out := make([]Witness, len(s.Members))
	for i, m := range s.Members {
		out[i] = Witness{Siglum: sigla[i], Reading: m}
	}
	return out
}
