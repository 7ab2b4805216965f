# Everything a person or a machine does with the project; `make help` lists it.

PREFIX ?= /usr/local
CORPORA ?= ../shared/corpora
DESTDIR ?=

# What Debian has to have for building and testing.
packages := pkg-config libxml2-dev libicu-dev zlib1g-dev libzstd-dev libcld2-dev libsqlite3-dev
test_packages := $(packages) python3 python3-jsonschema strace

release_options := -c release --static-swift-stdlib
release := swift build $(release_options) --product copydesk
binary := .build/release/copydesk

# With what the package at the root has built; the manifest that a build keeps would be that of the other package.
benchmarks := swift build --package-path Benchmarks --scratch-path .build --disable-build-manifest-caching
train := swift run -c release copydesk-train
weights := Sources/Weights/data
code := Package.swift Sources Tests $(foreach package,Benchmarks Fuzzing,$(package)/Package.swift $(package)/Sources)

.PHONY: help run build test bench benchmarks fuzz soak sanitize models install lint format dependencies test-dependencies golden clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: build ## Build, then run pipeline.yaml over input/ into output/
	$(binary) run

build: dependencies ## Get what is missing and build the release
	$(release)

test: test-dependencies ## Run all tests
	swift test

golden: build ## Compare a run over input/ with Tests/golden
	$(binary) check Tests/golden

bench: build ## Print how many times the floor a run costs
	$(benchmarks) $(release_options) --product benchmark
	.build/release/benchmark $(or $(PAGES),input) $(binary)

benchmarks: dependencies
	$(benchmarks)

fuzz: dependencies ## Fuzz each kind of input for SECONDS (60), as many at once as there are cores
	Fuzzing/run $(or $(SECONDS),60)

soak: build ## Run over PAGES (100000) synthetic pages in DIR: speed, memory, a kill, the same bytes
	@test -n "$(DIR)" || { echo "make soak DIR=folder [PAGES=100000]: a folder that is not there yet" >&2; exit 64; }
	Scripts/soak.py $(binary) "$(DIR)" --pages $(or $(PAGES),100000) $(if $(SEED),--seed $(SEED))

sanitize: test-dependencies ## Run all tests under the address and the thread sanitizer
	Scripts/sanitize

models: dependencies ## Make tables and models anew from CORPORA (MODELS.md)
	$(train) clusters $(CORPORA)/text/voa.txt.gz $(CORPORA)/entities/train/*.bio --out $(weights)/word-clusters.tsv
	Scripts/build-gazetteers.py $(CORPORA)
	Scripts/build-lemmas.py $(CORPORA)/syntax/train.conllu.gz
	touch Sources/Weights/*.c
	$(train) syntax $(CORPORA)/syntax/train.conllu.gz --dev $(CORPORA)/syntax/dev.conllu.gz --out $(weights)/syntax.model
	touch Sources/Weights/*.c
	for part in voa-names voa-names-held-out; do \
		Scripts/build-marked-corpus.py $(CORPORA)/text/voa.txt.gz Annotations/$$part.tsv .build/$$part.bio || exit 1; done
	Scripts/build-written-corpus.py Annotations/written/*.txt .build/written.bio
	Scripts/build-written-corpus.py Annotations/written-held-out.txt .build/written-held-out.bio
	$(train) entities $(CORPORA)/entities/train/*.bio .build/voa-names.bio .build/written.bio \
		--dev .build/voa-names-held-out.bio --dev .build/written-held-out.bio \
		$(foreach file,$(wildcard $(CORPORA)/entities/dev/*.bio),--dev $(file)) --runs 2 --out $(weights)/entities.model
	touch Sources/Weights/*.c

install: build ## Put the binary into $(PREFIX)/bin
	install -D -s -m 755 $(binary) $(DESTDIR)$(PREFIX)/bin/copydesk

lint: ## Check the format
	swift format lint --strict --recursive $(code)

format: ## Put the code into the house's format
	swift format --in-place --recursive $(code)

dependencies:
	@Scripts/install-dependencies $(packages)

test-dependencies:
	@Scripts/install-dependencies $(test_packages)

clean: ## Remove what was built and the last output
	rm -rf .build .build-asan .build-tsan Fuzzing/.build output/* .output.*
