// Describe writes the OpenAPI document of the API to a file.
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"

	"stemma/serve/api"
)

func main() {
	w := httptest.NewRecorder()
	api.Handler(nil, api.Options{Version: "1"}).ServeHTTP(w, httptest.NewRequest(http.MethodGet, api.Root+"/openapi.json", nil))
	if w.Code != http.StatusOK {
		fmt.Fprintln(os.Stderr, "describe: status", w.Code)
		os.Exit(1)
	}
	if err := os.WriteFile(os.Args[1], w.Body.Bytes(), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "describe:", err)
		os.Exit(1)
	}
}
