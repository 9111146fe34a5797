/**
 * How long a QR code lives that a computer shows for a phone to scan (R-A3). Plain: both front ends may import this file at run
 * time.
 */
export const ticketLifeSeconds = 120;
