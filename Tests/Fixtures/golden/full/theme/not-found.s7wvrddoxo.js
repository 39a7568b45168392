/* assets/not-found.js */
