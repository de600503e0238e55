# What a run reads and writes; override on the command line: make run RAW=my/articles OUT=my/tables
RAW ?= raw
OUT ?= out
# Findings that make a run fail: error, warning or never.
FAIL_ON ?= never
FUZZTIME ?= 30s
GOLANGCI_LINT_VERSION = v2.15.0

.PHONY: all build run report test lint bench fuzz diff golden clean help

all: build run ## build and run raw/ to out/ (what plain `make` does)

build: ## build bin/pollard
	go build -trimpath -o bin/pollard ./cmd/pollard

run: build ## read $(RAW), write $(OUT)
	./bin/pollard run --output $(OUT) --fail-on $(FAIL_ON) $(RAW)

report: build ## write the tables and the report of $(RAW) to $(OUT)-report
	./bin/pollard run --format csv,report --output $(OUT)-report $(RAW)

test: ## run all tests
	go test ./...

# First the tables made of lists of words, as the results follow from them.
golden: ## rewrite the tables of words and the expected results of the tests from what is there now; review the change
	packages=$$(grep -rl --include='*_test.go' 'flag.Bool("update"' . | xargs -n 1 dirname) && \
	go test $$packages -run '^TestTable$$' -update && go test $$packages -update

lint: ## format, vet and the linters of .golangci.yml
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo "run gofmt -w on these"; exit 1; }
	go vet ./...
	go run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_LINT_VERSION) run

bench: build ## time and memory of every stage; beside other readers of pages where pages and those are there
	go test -run '^$$' -bench . -benchmem ./...
	@if [ -d ../shared/corpus-real/pages ]; then python3 .ci/compare.py bin/pollard ../shared/corpus-real/pages; fi

# Without the limit, Go spends the time on making the inputs it keeps smaller.
fuzz: ## fuzz every target for $(FUZZTIME)
	@set -e; for package in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz' || true); do \
			echo "$$package $$target"; \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x $$package; \
		done; \
	done

diff: build ## tell what a new run changes against the committed $(OUT)/*.csv; fails if anything
	@tmp=$$(mktemp -d) && trap 'rm -rf "$$tmp"' EXIT && \
	mkdir "$$tmp/old" && git archive HEAD:$(OUT) | tar -x -C "$$tmp/old" && \
	./bin/pollard run --quiet --output "$$tmp/new" $(RAW) && \
	./bin/pollard diff "$$tmp/old" "$$tmp/new"

clean: ## remove what the build made; out/*.csv stays, being committed
	rm -rf bin out/*.xlsx out/*.parquet out/*.jsonl out/report $(OUT)-report

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
