//go:build arm64 && !purego

package kernel

// paths runs f once for every path that the machine can take.
func paths(f func(name string)) {
	defer func() { has128 = true }()
	f("NEON")
	has128 = false
	f("portable")
}
