# The same tasks as `python run.py TASK`, for those used to make.
PYTHON ?= python3

.PHONY: demo test lint check docs install lock clean
demo test lint check docs install lock:
	$(PYTHON) run.py $@

clean:
	rm -rf .venv output build dist
