//go:build amd64 && !purego

package kernel

// paths runs f once for every path that the machine can take.
func paths(f func(name string)) {
	a, b := has256, has512
	defer func() { has256, has512 = a, b }()
	if b {
		f("AVX-512")
	}
	has512 = false
	if a {
		f("AVX2")
	}
	has256 = false
	f("portable")
}
