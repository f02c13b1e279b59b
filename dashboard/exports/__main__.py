"""python -m dashboard.exports …"""

if __name__ == "__main__":
    from dashboard.exports.command import run

    run()
