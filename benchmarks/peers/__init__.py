"""Others asked the same questions of the same city, each as one would write it by hand for that city."""
