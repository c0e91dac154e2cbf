// The case of the tap puck: it lies on a table, a badge is laid on the front of its lid, a QR code is held before it, the ring behind answers.
// Outlines: board from the user guide of ESP32-S3-DevKitC-1 and the larger copies of it; QR reader 48 x 24 x 18 from docs.m5stack.com, the side that
// its eye is on from the maker's pictures; PN532 module 43 x 41; ring 37 outside, 23 inside; piezo 22 x 11; perfboard 50 x 70. Measure yours.
include <../enclosure-parts.scad>

inside = [118, 118, 32.6];   // x, y, z of the hollow
corner = 61.35;              // half of the outer width: a round case
lid = wall + inside.z;       // underside of the lid
split = 28;                  // where the halves meet: above the USB plug
sunk = 21;                   // how deep the screws' heads lie
round_facets = fine ? 120 : 60;

carrier = [70, 50, 1.6];     // perfboard
carrier_at = [-35, -4, wall + 4];
carrier_holes = [[2, 2], [68, 2], [2, 48], [68, 48]];
devkit = [64, 28.5, 1.6];
devkit_at = [-26, 10, carrier_at.z + carrier.z + 11]; // on sockets of 8.5 and the strips of its pins
ports_mouth = [devkit_at.x + devkit.x + 1, devkit_at.y + devkit.y / 2, devkit_at.z + devkit.z + 1.3];
ports = [25, plug_micro_usb.y];                       // a plug in either of its two ports
qr = [24, 48, 18];
qr_back = [0, -8.5, wall + 1];                        // lower edge of its back
qr_tilt = 10;                                         // it looks upwards
nfc = [43, 41, 1.6];
nfc_at = [-21.5, -44.5, lid - 2];
ring_at = [6, 24, lid];
piezo_at = [-36, -22, lid - 11.2];
screws = [[32, -43], [-32, -43], [-46, 26], [12, 52]];

// From measures from the middle of the puck to measures of the case; heights are the case's anyway.
module from_middle(at) translate([at.x + inside.x / 2 + wall, at.y + inside.y / 2 + wall, at.z]) children();
function placed_at(p, z = 0) = [p.x + inside.x / 2 + wall, p.y + inside.y / 2 + wall, z];
// Measures of the QR reader: its eye looks along -y.
module from_qr() from_middle(qr_back) rotate([-qr_tilt, 0, 0]) children();
// Only the shell needs many facets.
module few() let($fn = fine ? 32 : 12) children();

names = ["carrier", "sockets", "parts", "devkit", "qr", "nfc", "ring", "piezo", "screws"];
lid_names = ["nfc", "ring", "piezo"];
outer_names = ["qr", "devkit"];
picture_apart = [150, 0, 0];
picture_lift = 62;
$vpt = [140, 58, 42];
$vpr = [52, 0, 14];
$vpd = 560;
trials = [["collisions", "nfc", [0, 0, -6]], ["ports", "devkit", [5, 0, 0]]];

function colour_of(name) =
    name == "carrier" ? [0.80, 0.62, 0.30] : name == "devkit" ? [0.12, 0.12, 0.14] : name == "sockets" ? [0.25, 0.25, 0.27] :
    name == "parts" ? [0.15, 0.30, 0.60] : name == "qr" ? [0.90, 0.45, 0.10] : name == "nfc" ? [0.70, 0.10, 0.12] :
    name == "ring" ? [0.20, 0.75, 0.35] : name == "piezo" ? [0.30, 0.30, 0.30] : [0.65, 0.65, 0.68];

// ---- Parts ----

module body(name) few() {
    if (name == "carrier") from_middle(carrier_at) board(carrier, carrier_holes, 2.2);
    else if (name == "sockets") for (y = [2.8, 25.66]) from_middle([devkit_at.x + 4, devkit_at.y + y - 1.3, carrier_at.z + carrier.z]) cube([56, 2.6, 10.9]);
    else if (name == "parts") from_middle([carrier_at.x + 6, carrier_at.y + 1, carrier_at.z + carrier.z + 0.01]) {
        cube([44, 10, 9]);                                  // level shifter on its adapter, transistor, resistors
        translate([54, 5.5, 0]) cylinder(d = 10.5, h = 17); // C1
    }
    else if (name == "devkit") from_middle(devkit_at) {
        cube(devkit);
        translate([0, (devkit.y - 18) / 2, devkit.z - e]) cube([25.5, 18, 3.2]);
        for (y = [devkit.y / 2 - 6.6, devkit.y / 2 + 6.6]) translate([devkit.x - 5, y - 4.5, devkit.z - e]) cube([6, 9, 2.8]);
        translate([30, 3, devkit.z - e]) cube([25, 22, 2]);
    }
    else if (name == "qr") from_qr() difference() {
        translate([-qr.x / 2, -qr.y, 0]) cube(qr);
        translate([-50, -qr.y + 24, 10]) cube([100, 100, 20]); // the lower half, where a host would sit
        translate([-9, -qr.y - 1, 4]) cube([18, 1.5, 10]);
    }
    else if (name == "nfc") from_middle(nfc_at) {
        board(nfc);
        translate([9, 8, -3.6]) cube([25, 26, 3.6 + e]);
    }
    else if (name == "ring") from_middle(ring_at) {
        translate([0, 0, -1.8]) difference() {
            cylinder(d = 37, h = 1.6);
            translate([0, 0, -1]) cylinder(d = 23, h = 4);
        }
        for (a = [0 : 30 : 330]) rotate(a) translate([15, 0, -0.2 - e]) translate([-2.5, -2.5, 0]) cube([5, 5, 1.6]);
    }
    else if (name == "piezo") from_middle(piezo_at) cylinder(d = 22, h = 11);
    else if (name == "screws") for (p = screws) screw(placed_at(p), sunk, 12);
}

// ---- Halves ----

module bottom() {
    lower_half(inside, split, $fn = round_facets) {
        few() {
            for (p = screws) screw_boss(placed_at(p), split);
            from_middle([0, 0, 0]) stands([carrier_at.x, carrier_at.y, wall - e], carrier_holes, carrier_at.z - wall - seat, 1.7);
            cradle();
        }
        few() cuts();
    }
}

module top() {
    upper_half(inside, split, $fn = round_facets) {
        few() {
            for (p = screws) insert_boss(placed_at(p, split), lid + e);
            from_middle([nfc_at.x, nfc_at.y, lid - 4]) corner_holders([0, 0, 0], nfc, 4 + e, 0.3, 1.6, 6);
            collar(ring_at, 37, 3);
            collar(piezo_at, 22, 4);
        }
        few() {
            cuts();
            // Over the lights the lid is so thin that they shine through.
            from_middle([ring_at.x, ring_at.y, lid - e]) difference() {
                cylinder(d = 36.6, h = 1.6);
                translate([0, 0, -1]) cylinder(d = 23.4, h = 4);
            }
        }
    }
}

// A wedge with two cheeks that the QR reader lies in.
module cradle() difference() {
    from_middle([-15, -58, wall - e]) cube([30, 48, 20]);
    from_qr() translate([-qr.x / 2 - 0.3, -80, -seat]) cube([qr.x + 0.6, 120, 40]);
}

// A ring under the lid that keeps something round in its place.
module collar(at, diameter, height) from_middle([at.x, at.y, lid - height]) difference() {
    cylinder(d = diameter + 3.6, h = height + e);
    translate([0, 0, -1]) cylinder(d = diameter + 0.6, h = height + 2);
}

module cuts() {
    for (p = screws) {
        screw_bore(placed_at(p), split, sunk);
        insert_bore(placed_at(p, split));
    }
    from_middle([0, 0, 0]) opening(ports_mouth + [5, 0, 0], "x+", ports, 1.5, 24);
    from_qr() translate([0, -qr.y + 2, qr.z / 2]) sight([0, 0, 0], "y-", [19, 12], [19, 16], 14);
    // Air for the regulator of the board.
    for (x = [-26 : 6 : -2]) from_middle([x, 48, 15]) prism([0, 0, 0], "y+", [2.4, 12], 1.1, 20);
    for (a = [0 : 60 : 300]) from_middle([piezo_at.x + 4 * cos(a), piezo_at.y + 4 * sin(a), lid - 1]) cylinder(d = 1.8, h = wall + 2);
    // So that it is seen where the answer will shine.
    from_middle([ring_at.x, ring_at.y, lid + wall - 0.5]) for (r = [9.9, 19.4]) difference() {
        cylinder(r = r + 0.5, h = 2, $fn = round_facets);
        translate([0, 0, -1]) cylinder(r = r - 0.5, h = 4, $fn = round_facets);
    }
    badge_sign(placed_at([0, nfc_at.y + nfc.y / 2], lid + wall));
}

// What must stay free: the plug's way and what the eye sees.
module corridors() few() ways() {
    from_middle([0, 0, 0]) corridor(ports_mouth + [0.1, 0, 0], "x+", ports, 1, 60);
    from_qr() translate([0, -qr.y - 0.1, qr.z / 2]) sight([0, 0, 0], "y-", [16, 9], [17, 14], 60);
}

// Over the coil of the card reader, and before the board's antenna.
module fields() {
    from_middle([nfc_at.x + 3, nfc_at.y + 3, lid + 0.1]) cube([nfc.x - 6, nfc.y - 6, 60]);
    from_middle([-42, devkit_at.y, devkit_at.z - 6]) cube([15.9, devkit.y, 18]);
}

reader_case();
