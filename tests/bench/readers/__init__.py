"""Many readers at once: websocket sessions that choose other places and months, as a browser would send it."""
