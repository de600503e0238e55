package normalize

import "testing"

func TestApparatus(t *testing.T) {
	for path, want := range map[string]bool{
		"References": true, "Serbia > See also": true, "Notes": true, "Références": true, "Einzelnachweise": true,
		"Notes on the polls": false, "": false, "References to NATO": false, "Opinion polls": false,
	} {
		if got := isApparatus(path); got != want {
			t.Errorf("isApparatus(%q) = %v, want %v", path, got, want)
		}
	}
}
