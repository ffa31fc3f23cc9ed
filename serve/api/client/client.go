// Package client is the client that ogen makes of the OpenAPI document of the API. Nothing of
// it is kept: it is made anew and tried against a real server, so that what programs make of
// the document is known to work.
//
//	go generate . && go test .
//
// What it decodes it holds against the schemas: a field that is missing, of another type or not
// described is a fault. It is a module of its own, so that the program does not depend on ogen.
package client

//go:generate go run ./describe openapi.json
//go:generate go tool ogen --config ogen.yml --loglevel error --target . --package client --clean openapi.json
