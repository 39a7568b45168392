/* assets/kotae.js */
