/* assets/redirect.js */
