#include "CPacks.h"

static const unsigned char intl_codebook[] = {
#embed "../../Packs/intl/codebook.csv"
};
static const unsigned char intl_countries[] = {
#embed "../../Packs/intl/countries.csv"
};
static const unsigned char intl_htcds_fields[] = {
#embed "../../Packs/intl/htcds-fields.csv"
};
static const unsigned char intl_mappings[] = {
#embed "../../Packs/intl/mappings.csv"
};
static const unsigned char tw_agencies[] = {
#embed "../../Packs/tw/agencies.yaml"
};
static const unsigned char tw_assistance[] = {
#embed "../../Packs/tw/assistance.yaml"
};
static const unsigned char tw_clocks[] = {
#embed "../../Packs/tw/clocks.yaml"
};
static const unsigned char tw_duties[] = {
#embed "../../Packs/tw/duties.yaml"
};
static const unsigned char tw_holidays[] = {
#embed "../../Packs/tw/holidays.yaml"
};
static const unsigned char tw_identification[] = {
#embed "../../Packs/tw/identification.yaml"
};
static const unsigned char tw_jurisdiction[] = {
#embed "../../Packs/tw/jurisdiction.yaml"
};
static const unsigned char tw_referral[] = {
#embed "../../Packs/tw/referral.yaml"
};
static const unsigned char tw_residence[] = {
#embed "../../Packs/tw/residence.yaml"
};
static const unsigned char tw_rights[] = {
#embed "../../Packs/tw/rights.yaml"
};
static const unsigned char tw_screening[] = {
#embed "../../Packs/tw/screening.yaml"
};
static const unsigned char tw_tally[] = {
#embed "../../Packs/tw/tally.yaml"
};
static const unsigned char uk_nrm_referral[] = {
#embed "../../Packs/uk/nrm-referral.yaml"
};

static const struct lodestar_pack_file all[] = {
    {"intl", "codebook.csv", intl_codebook, sizeof intl_codebook},
    {"intl", "countries.csv", intl_countries, sizeof intl_countries},
    {"intl", "htcds-fields.csv", intl_htcds_fields, sizeof intl_htcds_fields},
    {"intl", "mappings.csv", intl_mappings, sizeof intl_mappings},
    {"tw", "agencies.yaml", tw_agencies, sizeof tw_agencies},
    {"tw", "assistance.yaml", tw_assistance, sizeof tw_assistance},
    {"tw", "clocks.yaml", tw_clocks, sizeof tw_clocks},
    {"tw", "duties.yaml", tw_duties, sizeof tw_duties},
    {"tw", "holidays.yaml", tw_holidays, sizeof tw_holidays},
    {"tw", "identification.yaml", tw_identification, sizeof tw_identification},
    {"tw", "jurisdiction.yaml", tw_jurisdiction, sizeof tw_jurisdiction},
    {"tw", "referral.yaml", tw_referral, sizeof tw_referral},
    {"tw", "residence.yaml", tw_residence, sizeof tw_residence},
    {"tw", "rights.yaml", tw_rights, sizeof tw_rights},
    {"tw", "screening.yaml", tw_screening, sizeof tw_screening},
    {"tw", "tally.yaml", tw_tally, sizeof tw_tally},
    {"uk", "nrm-referral.yaml", uk_nrm_referral, sizeof uk_nrm_referral},
};

const struct lodestar_pack_file *lodestar_pack_files(long *count) {
    *count = sizeof all / sizeof *all;
    return all;
}
