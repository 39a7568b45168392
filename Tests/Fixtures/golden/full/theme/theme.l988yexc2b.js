/* assets/theme.js */
