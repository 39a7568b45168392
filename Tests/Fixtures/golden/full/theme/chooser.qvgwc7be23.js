/* assets/chooser.js */
