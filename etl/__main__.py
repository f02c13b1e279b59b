"""python -m etl …"""

if __name__ == "__main__":
    # Only here: the processes that read papers import this module too, and need none of it.
    from etl.commands.program import main

    main()
