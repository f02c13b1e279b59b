"""What an office sets itself: deadlines, plan years, letterhead; what stands, and changes by a person."""
