//go:build (!amd64 && !arm64) || purego

package kernel

// paths runs f once: there is no other path here.
func paths(f func(name string)) { f("portable") }
