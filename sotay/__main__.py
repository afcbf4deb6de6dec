# `python -m sotay`: the same as the command `sotayctl`.

from sotay.cli import main

if __name__ == "__main__":
    main()
